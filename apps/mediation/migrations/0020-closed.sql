-- A matter that was closed takes no new mediation; what was agreed is still performed.
alter table matter
  drop constraint matter_status_check,
  add constraint matter_status_check check (status in ('OPEN', 'DIVERTED', 'TRANSFERRED', 'ACCEPTED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'LINKED', 'VOIDED'));
