DROP INDEX `concerns_submission`;--> statement-breakpoint
DROP INDEX `concerns_group`;--> statement-breakpoint
DROP INDEX `concerns_post`;--> statement-breakpoint
DROP INDEX `concerns_kept`;--> statement-breakpoint
CREATE INDEX `concerns_group` ON `concerns` (`school_id`,`group_name`,`raised_at`) WHERE "concerns"."group_name" is not null;--> statement-breakpoint
CREATE INDEX `concerns_post` ON `concerns` (`school_id`,`post_id`) WHERE "concerns"."post_id" is not null;--> statement-breakpoint
CREATE INDEX `concerns_kept` ON `concerns` (`school_id`,`deleted_at`,`closed_at`) WHERE "concerns"."closed_at" is not null;--> statement-breakpoint
DROP INDEX `events_act`;--> statement-breakpoint
DROP INDEX `events_key`;--> statement-breakpoint
CREATE UNIQUE INDEX `events_act` ON `events` (`school_id`,`act_key`) WHERE "events"."act_key" is not null;--> statement-breakpoint
CREATE INDEX `events_key` ON `events` (`key_id`) WHERE "events"."key_id" is not null;--> statement-breakpoint
DROP INDEX `outbox_once`;--> statement-breakpoint
CREATE INDEX `outbox_unsent` ON `outbox` (`school_id`) WHERE state in ('waiting', 'failed');--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`school_id`,`once`) WHERE "outbox"."once" is not null;