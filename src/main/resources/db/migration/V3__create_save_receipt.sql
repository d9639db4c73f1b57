-- The outcome of a save that carried a client-made id, so that the same save sent twice has one effect and one answer.
-- The fingerprint (SHA-256 of target and text) tells the same save from another text sent under a used id.
create table save_receipt (
    save_id uuid not null,
    draft_id uuid not null,
    fingerprint varchar(64) not null,
    draft_version bigint not null,
    revision_number integer not null,
    saved_at timestamp(6) with time zone not null,
    constraint pk_save_receipt primary key (save_id),
    constraint fk_save_receipt_draft foreign key (draft_id) references draft (id) on delete cascade
);

create index ix_save_receipt_saved_at on save_receipt (saved_at);
