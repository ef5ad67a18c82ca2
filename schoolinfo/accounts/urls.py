"""The addresses of accounts, under /staff/account/. Those of django-allauth that this site does not use are left out.

There is no sign-up. Names with an underscore are those by which django-allauth finds its pages.
"""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from django.urls import path

from .views import factor, own, password

urlpatterns = [
    path("", own.account, name="staff-account"),
    path("login/", allauth.login, name="account_login"),
    path("code/", mfa.authenticate, name="mfa_authenticate"),
    path("logout/", allauth.logout, name="account_logout"),
    path("reauthenticate/", allauth.reauthenticate, name="account_reauthenticate"),
    path("reauthenticate/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("password/", own.change_password, name="account_change_password"),
    path("password/forgotten/", password.forgotten, name="account_reset_password"),
    path("password/forgotten/sent/", password.forgotten_sent, name="account_forgotten_sent"),
    path("password/forgotten/<str:token>/", password.reset, name="account_forgotten"),
    path("password/choose/", password.choose, name="account_choose_password"),
    path("invitation/<str:token>/", password.invited, name="account_invitation"),
    path("second-factor/", factor.set_up, name="mfa_activate_totp"),
    path("recovery-codes/", factor.recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/recovery-codes.txt", factor.recovery_codes_file, name="mfa_download_recovery_codes"),
    path("recovery-codes/new/", factor.new_recovery_codes, name="mfa_generate_recovery_codes"),
]
