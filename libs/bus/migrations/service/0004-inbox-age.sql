-- The watermark is the guard for ever; inbox rows only tell when a message was handled, and go after 90 days.
create index inbox_age on inbox using brin (handled_at);
grant delete on inbox to :app;
