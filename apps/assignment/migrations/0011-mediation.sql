-- Whether the parties are at a mediation table beside handling: no clock stops for it.
alter table handling add column mediation_open boolean not null default false;

alter table task
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind in (
    'ASSIGN', 'NAME_FIRST_CONTACT', 'ASK_WHETHER_TO_REOPEN', 'READ_JOINED_SUBMISSION', 'READ_REFERRAL_ANSWER',
    'GO_ON_HANDLING', 'ANSWER_BEFORE_DUE', 'ANSWER_BY_AGREEMENT', 'CLOSE_SETTLED'));
