-- A unit's unfinished work is seen by who may read in its branch, and by nobody else; what the application forgets to ask,
-- the database still refuses. Accepted values (report.value) and findings are read by the public roll-up and stay readable.

alter table report.submission enable row level security;
create policy submission_of_branch on report.submission
    using ((select access.sees_all()) or unit_id in (select access.visible_units()));

alter table report.round_unit enable row level security;
create policy round_unit_of_branch on report.round_unit
    using ((select access.sees_all()) or unit_id in (select access.visible_units()));

alter table report.reminder enable row level security;
create policy reminder_of_branch on report.reminder
    using ((select access.sees_all()) or unit_id in (select access.visible_units()));

-- What hangs on a submission is seen with it: the policy of report.submission holds inside these.
alter table report.cell enable row level security;
create policy cell_of_submission on report.cell
    using (exists (select from report.submission where submission.submission_id = cell.submission_id));

alter table report.cell_revision enable row level security;
create policy cell_revision_of_submission on report.cell_revision
    using (exists (select from report.submission where submission.submission_id = cell_revision.submission_id));

alter table report.step enable row level security;
create policy step_of_submission on report.step
    using (exists (select from report.submission where submission.submission_id = step.submission_id));

alter table report.remark enable row level security;
create policy remark_of_submission on report.remark
    using (exists (select from report.submission where submission.submission_id = remark.submission_id));

alter table report.evidence enable row level security;
create policy evidence_of_submission on report.evidence
    using (exists (select from report.submission where submission.submission_id = evidence.submission_id));

-- A round is seen by who runs it and by whom it asks.
alter table report.round enable row level security;
create policy round_of_those_in_it on report.round
    using ((select access.sees_all()) or unit_id in (select access.visible_units())
           or exists (select from report.round_unit where round_unit.round_id = round.round_id));
