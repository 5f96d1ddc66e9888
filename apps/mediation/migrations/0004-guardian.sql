-- Who spoke for a party who is a minor, and what proved it (domain 2.1, 2.5).
alter table mediation_consent add column guardian text;
