from django.db import migrations

# The arrival is the fact every clock runs from (SHL 34 §, LSL 26 §): the database refuses to move it.
GUARD = """
CREATE FUNCTION arrival_never_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.arrived_at IS DISTINCT FROM OLD.arrived_at OR NEW.receipt IS DISTINCT FROM OLD.receipt THEN
    RAISE EXCEPTION 'the arrival of contact % never moves', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'arrival_never_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER arrival_never_moves BEFORE UPDATE ON contact
  FOR EACH ROW EXECUTE FUNCTION arrival_never_moves();
"""
UNDO = "DROP TRIGGER arrival_never_moves ON contact; DROP FUNCTION arrival_never_moves();"


class Migration(migrations.Migration):
    dependencies = [("contacts", "0001_start")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
