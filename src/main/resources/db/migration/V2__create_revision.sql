-- One saved state of a draft. An open revision is still being written to by autosave; a closed one never changes again.
-- Limits count UTF-16 units in the application, so they are never tighter here, whichever unit the database counts.
-- Words and opening (the first words of the text) are kept for the lists, which do not read the text.
create table revision (
    id uuid not null,
    draft_id uuid not null,
    revision_number integer not null,
    title varchar(120) not null,
    situation varchar(5000) not null,
    task varchar(5000) not null,
    action varchar(5000) not null,
    result varchar(5000) not null,
    reflection varchar(5000) not null,
    opening varchar(100) not null,
    words integer not null,
    opened_at timestamp(6) with time zone not null,
    saved_at timestamp(6) with time zone not null,
    closed boolean not null,
    constraint pk_revision primary key (id),
    constraint uq_revision_number unique (draft_id, revision_number),
    constraint fk_revision_draft foreign key (draft_id) references draft (id) on delete cascade
);
