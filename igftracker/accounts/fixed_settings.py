"""Settings of accounts that are the same everywhere: `igftracker.settings` takes them in."""

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # refuses those who guessed too often
    "django.contrib.auth.backends.ModelBackend",
]
OTP_TOTP_ISSUER = "igftracker"
# The handler knows the limits: by name and address, and by address. It says 1 when one is reached.
AXES_HANDLER = "igftracker.accounts.throttling.SignInHandler"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_FAILURE_LIMIT = 1
AXES_COOLOFF_TIME = 24  # hours that failures are remembered
AXES_CLIENT_IP_CALLABLE = "igftracker.accounts.addresses.find_network"
AXES_USERNAME_CALLABLE = "igftracker.accounts.throttling.seal_name"
AXES_LOCKOUT_CALLABLE = "igftracker.accounts.pages.locked.show_locked"
AXES_RESET_ON_SUCCESS = AXES_DISABLE_ACCESS_LOG = True  # `AuditEntry` has who signed in
AXES_ENABLE_ADMIN = AXES_VERBOSE = AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_SENSITIVE_PARAMETERS = ["username", "old_password", "new_password1", "new_password2", "code"]
