"""The admin of accounts. Groups and devices have none: roles are a table, devices one's own."""

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.admin.audit import AuditAdmin
from igftracker.accounts.admin.invitations import InvitationAdmin
from igftracker.accounts.admin.users import AccountAdmin
from igftracker.accounts.models import AuditEntry, Invitation

admin.site.unregister([User, Group, TOTPDevice, StaticDevice])
admin.site.register(User, AccountAdmin)
admin.site.register(AuditEntry, AuditAdmin)
admin.site.register(Invitation, InvitationAdmin)
