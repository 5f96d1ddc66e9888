-- The sender of a referral answers for the matter until the agency has accepted it.
alter table first_contact add column awaits_agency boolean not null default false;

alter table task
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind in ('ASSIGN', 'NAME_FIRST_CONTACT', 'ASK_WHETHER_TO_REOPEN', 'READ_JOINED_SUBMISSION', 'READ_REFERRAL_ANSWER'));
