-- A unit is told to answer for a matter; a fault that was found with final effect is marked on it. Which kinds of task there are is said by the code alone.
alter table task
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind ~ '^[A-Z_]+$');
alter table handling add column fault_found boolean not null default false;
