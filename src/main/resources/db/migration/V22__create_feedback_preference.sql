-- How the person wants feedback to be shown; one row, or none where nothing was ever chosen.
create table feedback_preference (
    id integer not null,
    hide_numbers boolean not null,
    constraint pk_feedback_preference primary key (id)
);
