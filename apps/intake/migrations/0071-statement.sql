-- A statement made by word of mouth: by whom and when it was taken down, read back, confirmed. Its text is that of the petition.
alter table petition add column statement jsonb;
