-- The day on which the matter came: it keeps the rule set of that day. Unknown for what was accepted before this column.
alter table handling add column received_on date;
