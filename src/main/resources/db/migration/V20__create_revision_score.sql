-- What the rubric says of a revision: derived data, made again where rubric_version is not the running rubric's.
create table revision_score (
    revision_id uuid not null,
    draft_id uuid not null,
    revision_number integer not null,
    rubric_version varchar(64) not null,
    score integer not null,
    levels varchar(2000) not null,
    constraint pk_revision_score primary key (revision_id),
    constraint uq_revision_score_number unique (draft_id, revision_number),
    constraint fk_revision_score_revision foreign key (revision_id) references revision (id) on delete cascade
);
