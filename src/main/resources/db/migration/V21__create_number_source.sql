-- Where a person says that a measured outcome of a draft comes from. Found again by its words, not by its place: it
-- stays true while the words stay, whatever is written around them. quote_digest is the SHA-256 of the words in one line.
create table number_source (
    id uuid not null,
    draft_id uuid not null,
    quote varchar(5000) not null,
    quote_digest varchar(64) not null,
    source varchar(20) not null,
    marked_at timestamp(6) with time zone not null,
    constraint pk_number_source primary key (id),
    constraint uq_number_source_quote unique (draft_id, quote_digest),
    constraint fk_number_source_draft foreign key (draft_id) references draft (id) on delete cascade
);
