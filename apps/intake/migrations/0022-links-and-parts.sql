-- The petitioner's way: from the parts of a letter, from a repeat to the first matter, from a matter to its codes.
create index petition_of_parent on petition (parent_id) where parent_id is not null;
create index petition_linked_to on petition (linked_to) where linked_to is not null;
create index link_proposal_open on link_proposal (petition_id) where status = 'PROPOSED';

-- Which items of the submission's list belong to this matter, where the letter was divided.
alter table petition add column evidence jsonb;

-- The letter as it was handed in, where it was divided and no part of it is sealed.
alter table submission add column letter text;
grant update (letter) on submission to :app;
