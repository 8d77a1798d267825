### Single sign-on: by way of an issuer of OpenID Connect.

sso-title = Sign in by { $name }
sso-text = If you have linked your account here to { $name }, you need no password now. Your second factor is asked for as always. You link it on the page of your account, once you have signed in with your password.
sso-continue = Continue with { $name }
problem-sso-off = Nobody can sign in this way here.
problem-sso-unreachable = { $name } does not answer just now. Please try again in some minutes, or sign in with your password.
problem-sso-late = This sign-in was not begun in this browser, was used already, or took more than { -step-minutes } minutes. Please begin again.
problem-sso-refused = { $name } did not confirm who you are. Please begin again, or sign in with your password.
problem-sso-unknown = { $name } knows you, but no account here is linked to you there. If you have one, sign in with your password and link it on the page of your account. If you were invited, first choose a password by the link in our letter.
problem-sso-taken = Whoever you are at { $name } is linked to another account here, or your account to somebody else there. End the other link first.
account-sso = Single sign-on
account-sso-none = Link your account to { $name }, and you can open it that way too. Your second factor is asked for as always.
account-sso-link = Link to { $name }
account-sso-text = Your account can be opened by { $name }. You can end this here; a new password ends it, too.
account-sso-since = { $issuer }, since { $day }
account-sso-end = End the link
saved-account-identity = The link has ended
saved-account-linked = Your account is linked
action-identity-linked = The account was linked to single sign-on
action-identity-ended = The link to single sign-on was ended
mail-identity-linked-subject = Your account can now be opened by { $issuer }
mail-identity-linked =
    Good day { $name },

    somebody, probably you, has linked your account at the Charter Observatory to { $issuer }. From now on it can be opened that
    way, too. You can end this on the page of your account:
mail-identity-linked-after = If it was not you, choose a new password, which ends the link, too, and tell your contact at the observatory.
mail-identity-ended-subject = Your account cannot be opened by { $issuer } any more
mail-identity-ended =
    Good day { $name },

    the link between your account at the Charter Observatory and { $issuer } has ended. You sign in with your password:
mail-identity-ended-after = If it was not you, choose a new password, and tell your contact at the observatory.
