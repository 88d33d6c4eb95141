CREATE TABLE `looks` (
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`person_id` text NOT NULL,
	`looked_at` integer NOT NULL,
	`seen_until` integer NOT NULL,
	PRIMARY KEY(`school_id`, `concern_id`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`concern_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	`size` integer NOT NULL,
	`number` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`object_name` text NOT NULL,
	`sealed_details` text,
	`key_id` text GENERATED ALWAYS AS (substr(sealed_details, 1, 8)) VIRTUAL
);
--> statement-breakpoint
CREATE INDEX `evidence_concern` ON `evidence` (`school_id`,`concern_id`,`number`);--> statement-breakpoint
CREATE INDEX `evidence_state` ON `evidence` (`state`,`added_at`);--> statement-breakpoint
CREATE INDEX `evidence_key` ON `evidence` (`key_id`);--> statement-breakpoint
ALTER TABLE `concerns` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `concerns` ADD `moved_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `concerns` ADD `assignee_id` text;--> statement-breakpoint
ALTER TABLE `concerns` ADD `first_read_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `nudge_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `concerns` ADD `post_id` text;--> statement-breakpoint
ALTER TABLE `concerns` ADD `held_since` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `deletion_warned_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `concerns` ADD `is_open` integer GENERATED ALWAYS AS (state IN ('new', 'acknowledged', 'looking')) VIRTUAL;--> statement-breakpoint
ALTER TABLE `concerns` ADD `is_live` integer GENERATED ALWAYS AS (deleted_at IS NULL AND (state IN ('new', 'acknowledged', 'looking') OR first_read_at IS NULL OR moved_at > coalesce(closed_at, 0))) VIRTUAL;--> statement-breakpoint
ALTER TABLE `concerns` ADD `place` integer GENERATED ALWAYS AS (CASE state WHEN 'new' THEN reply_by - (risks <> '[]') * 1000000000000 ELSE 9000000000000 - moved_at END) VIRTUAL;--> statement-breakpoint
CREATE INDEX `concerns_inbox` ON `concerns` (`school_id`,`is_open`,`place`);--> statement-breakpoint
CREATE INDEX `concerns_group` ON `concerns` (`school_id`,`group_name`,`raised_at`);--> statement-breakpoint
CREATE INDEX `concerns_post` ON `concerns` (`school_id`,`post_id`);--> statement-breakpoint
CREATE INDEX `concerns_nudge` ON `concerns` (`state`,`nudge_at`);--> statement-breakpoint
CREATE INDEX `concerns_live` ON `concerns` (`is_live`,`school_id`);--> statement-breakpoint
CREATE INDEX `concerns_kept` ON `concerns` (`school_id`,`deleted_at`,`closed_at`);--> statement-breakpoint
ALTER TABLE `events` ADD `id` text GENERATED ALWAYS AS (concern_id || '/' || sequence) VIRTUAL;--> statement-breakpoint
ALTER TABLE `events` ADD `sealed_detail` text;--> statement-breakpoint
ALTER TABLE `events` ADD `detail_hash` text;--> statement-breakpoint
ALTER TABLE `events` ADD `act_key` text;--> statement-breakpoint
ALTER TABLE `events` ADD `key_id` text GENERATED ALWAYS AS (substr(sealed_detail, 1, 8)) VIRTUAL;--> statement-breakpoint
CREATE UNIQUE INDEX `events_act` ON `events` (`school_id`,`act_key`);--> statement-breakpoint
CREATE INDEX `events_happened` ON `events` (`school_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `events_key` ON `events` (`key_id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `once` text;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`school_id`,`once`);--> statement-breakpoint
ALTER TABLE `schools` ADD `digested_on` text;--> statement-breakpoint
ALTER TABLE `schools` ADD `counted_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `schools_counted` ON `schools` (`counted_at`);--> statement-breakpoint
UPDATE `concerns` SET `moved_at` = `raised_at`;
--> statement-breakpoint
UPDATE `concerns` SET `nudge_at` = `reply_by` WHERE `state` = 'new';
--> statement-breakpoint
UPDATE `concerns` SET `closed_at` = (SELECT max(`happened_at`) FROM `events` WHERE `events`.`concern_id` = `concerns`.`id` AND `kind` = 'withdrawn') WHERE `state` = 'withdrawn';
