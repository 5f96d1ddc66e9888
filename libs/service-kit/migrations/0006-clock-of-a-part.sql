-- A matter may be with several agencies at once: each referral has clocks of its own.
alter table clock
  add column part_id uuid,
  drop constraint one_running_clock_of_a_rule,
  add constraint one_running_clock_of_a_rule
    exclude (matter_id with =, rule with =, (coalesce(part_id, matter_id)) with =) where (status = 'RUNNING');
