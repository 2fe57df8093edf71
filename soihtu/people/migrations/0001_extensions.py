from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

# One way to write a name for searching: lower case, no accents, single spaces. Immutable, so that the column
# and its indexes can be stored; unaccent alone is only STABLE because its dictionary could be changed.
SEARCH_NAME = """
CREATE FUNCTION soihtu_search_name(VARIADIC parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, array_to_string(parts, ''))), '\\s+', ' ', 'g'))
$$
"""


class Migration(migrations.Migration):
    dependencies = []

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(SEARCH_NAME, "DROP FUNCTION soihtu_search_name(text[])"),
    ]
