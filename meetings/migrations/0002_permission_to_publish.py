from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial")]

    operations = [
        migrations.AlterModelOptions(
            name="body",
            options={
                "ordering": ("-featured", "slug"),
                "permissions": [("publish_record", "Can publish and withdraw records of bodies")],
                "verbose_name_plural": "bodies",
            },
        ),
    ]
