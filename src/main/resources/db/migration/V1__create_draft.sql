-- A saved answer to a prompt. Its text is in its revisions; latest_revision is the number of the current one.
create table draft (
    id uuid not null,
    prompt_id varchar(64) not null,
    version bigint not null,
    latest_revision integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone,
    copied_from uuid,
    constraint pk_draft primary key (id)
);

create index ix_draft_prompt on draft (prompt_id, updated_at);
create index ix_draft_deleted_at on draft (deleted_at);
