from django.db import migrations

# Every open matter has exactly one responsible worker at every moment: the column may not be empty
# (matter_open_has_responsible), periods may not overlap (responsibility_one_at_a_time), and at the end of every
# transaction the one open period must name the same worker as the matter; a closed matter has no open period
# and no gap lies between two periods.
GUARD = """
CREATE FUNCTION responsibility_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject bigint;
  the_matter matter%ROWTYPE;
  open_periods int;
  open_worker bigint;
  gaps int;
BEGIN
  IF TG_TABLE_NAME = 'matter' THEN
    subject := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN
    subject := OLD.matter_id;
  ELSE
    subject := NEW.matter_id;
  END IF;
  SELECT * INTO the_matter FROM matter WHERE id = subject;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT count(*), max(worker_id) INTO open_periods, open_worker
    FROM responsibility WHERE matter_id = subject AND until_at IS NULL;
  IF the_matter.is_open AND (open_periods <> 1 OR open_worker IS DISTINCT FROM the_matter.responsible_id) THEN
    RAISE EXCEPTION 'matter % is open without exactly one responsible worker', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'responsibility_holds';
  END IF;
  IF NOT the_matter.is_open AND open_periods <> 0 THEN
    RAISE EXCEPTION 'matter % is closed but somebody still answers for it', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'responsibility_holds';
  END IF;
  SELECT count(*) INTO gaps FROM (
    SELECT from_at, lag(until_at) OVER (ORDER BY from_at) AS before FROM responsibility WHERE matter_id = subject
  ) periods WHERE before IS NOT NULL AND before <> from_at;
  IF gaps > 0 THEN
    RAISE EXCEPTION 'matter % was without a responsible worker for a while', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'responsibility_holds';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER responsibility_holds_for_matter
  AFTER INSERT OR UPDATE OF is_open, responsible_id ON matter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION responsibility_holds();
CREATE CONSTRAINT TRIGGER responsibility_holds_for_period
  AFTER INSERT OR UPDATE OR DELETE ON responsibility DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION responsibility_holds();
"""

UNDO = """
DROP TRIGGER responsibility_holds_for_period ON responsibility;
DROP TRIGGER responsibility_holds_for_matter ON matter;
DROP FUNCTION responsibility_holds();
"""


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_start")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
