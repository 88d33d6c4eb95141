CREATE TABLE `code_drafts` (
	`school_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `logos` (
	`school_id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `people` ADD `state` text DEFAULT 'there' NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `closed_for` text;--> statement-breakpoint
CREATE INDEX `code_versions_review` ON `code_versions` (`review_by`);