CREATE TABLE `code_versions` (
	`school_id` text NOT NULL,
	`number` integer NOT NULL,
	`in_force_from` text NOT NULL,
	`review_by` text,
	`approved_by` text NOT NULL,
	`content` text NOT NULL,
	`what_changed` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`school_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`reference` text NOT NULL,
	`submission_key` text NOT NULL,
	`return_code_hash` text NOT NULL,
	`raised_at` integer NOT NULL,
	`reply_by` integer NOT NULL,
	`state` text NOT NULL,
	`about` text NOT NULL,
	`points` text NOT NULL,
	`risks` text NOT NULL,
	`group_name` text,
	`code_version` integer,
	`route` text NOT NULL,
	`with_dsl` integer NOT NULL,
	`sealed_account` text NOT NULL,
	`sealed_reporter` text NOT NULL,
	`key_id` text GENERATED ALWAYS AS (substr(sealed_account, 1, 8)) VIRTUAL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concerns_reference` ON `concerns` (`school_id`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `concerns_submission` ON `concerns` (`school_id`,`submission_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `concerns_return_code` ON `concerns` (`school_id`,`return_code_hash`);--> statement-breakpoint
CREATE INDEX `concerns_raised` ON `concerns` (`school_id`,`raised_at`);--> statement-breakpoint
CREATE INDEX `concerns_key` ON `concerns` (`key_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`happened_at` integer NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`school_id`, `concern_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `kept_from` (
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`school_id`, `concern_id`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`sender` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sealed_body` text NOT NULL,
	`key_id` text GENERATED ALWAYS AS (substr(sealed_body, 1, 8)) VIRTUAL
);
--> statement-breakpoint
CREATE INDEX `messages_concern` ON `messages` (`school_id`,`concern_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `messages_key` ON `messages` (`key_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claimed_until` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`dead_lettered_at` integer,
	`sealed_envelope` text,
	`key_id` text GENERATED ALWAYS AS (substr(sealed_envelope, 1, 8)) VIRTUAL
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_concern` ON `outbox` (`school_id`,`concern_id`);--> statement-breakpoint
CREATE INDEX `outbox_key` ON `outbox` (`key_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`mail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `people_school` ON `people` (`school_id`);--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schools_slug_unique` ON `schools` (`slug`);