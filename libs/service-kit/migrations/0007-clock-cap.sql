-- A level of joint mediation ends with the matter's own last day at the latest (T36).
alter table clock add column cap date;
