-- How many timers wait for their next attempt is asked at every settling and every scrape: few rows among very many.
create index timer_set_aside on timer (retry_at) where retry_at is not null;
