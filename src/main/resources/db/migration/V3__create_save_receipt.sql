-- The outcome of a save that carried a client-made id, so that the same save sent twice has one effect.
create table save_receipt (
    save_id uuid not null,
    draft_id uuid not null,
    saved_at timestamp(6) with time zone not null,
    constraint pk_save_receipt primary key (save_id),
    constraint fk_save_receipt_draft foreign key (draft_id) references draft (id) on delete cascade
);

create index ix_save_receipt_saved_at on save_receipt (saved_at);
