-- The last day that a citizen was told of a window: it is never shortened (K11), here as little as at its owner.
alter table ledger_clock add column notified_due date;
