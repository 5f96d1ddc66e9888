-- Whether papers can reach a person: the contact person of a group must be one whom they reach. The contact person is the petition's person_id.
alter table party add column reachable boolean not null default true;
