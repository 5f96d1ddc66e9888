-- Rows that change at every step find room for the new version on their own page, so that no index is touched.
alter table handling set (fillfactor = 80);
