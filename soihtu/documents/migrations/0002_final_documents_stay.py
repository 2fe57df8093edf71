from django.db import migrations

# A final document is evidence: what was written, by whom and when can never be changed, and nothing is deleted
# (ATL 703/2023, 22 §). What may change is how the version stands (state and the reasons of its end) and the PDF,
# which is only a picture of the wording. Retention deletes by a role that may disable the trigger.
GUARD = """
CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND
     (to_jsonb(NEW) - '{pdf,state,annulled_at,annulled_by_id,annulling_reason}'::text[])
     = (to_jsonb(OLD) - '{pdf,state,annulled_at,annulled_by_id,annulling_reason}'::text[])
     AND (NEW.state = OLD.state OR OLD.state = 'final') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'document % is final', OLD.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'document_stays';
END $$;

CREATE TRIGGER document_stays BEFORE UPDATE OR DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION document_stays();
"""

UNDO = """
DROP TRIGGER document_stays ON document;
DROP FUNCTION document_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_start")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
