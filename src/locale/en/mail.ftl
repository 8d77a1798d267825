### Letters by email, and the pages about them. In a letter an empty line makes a paragraph; its link stands between the two texts.

mail-invitation-subject = Your account at the Charter Observatory
mail-invitation =
    Good day { $name },

    you have been given an account at the Charter Observatory, where reports on the European Charter for Equality of Women and
    Men in Local Life are written and reviewed.

    { $may }

    Please choose a password. This link works once, within { $days } days:
mail-invitation-after = If you did not expect this letter, you need not do anything: without a password nobody can use the account.
mail-password-link-subject = A new password for the Charter Observatory
mail-password-link =
    Good day { $name },

    somebody, probably you, has asked for a new password for your account at the Charter Observatory. With this link you
    choose it; it works once, within { $hours } hours:
mail-password-link-after = If it was not you, you need not do anything: your password stays as it is.
mail-password-set-subject = Your password for the Charter Observatory was set
mail-password-set =
    Good day { $name },

    the password for your account at the Charter Observatory has just been set, and all older sessions have ended.

    If it was not you, ask for a new password at once:
mail-password-set-after = Then please tell your contact at the observatory as well.
mail-email-link-subject = Your new email address at the Charter Observatory
mail-email-link =
    Good day { $name },

    your account at the Charter Observatory shall have this email address. Please confirm it with this link; it works once,
    within { $hours } hours:
mail-email-link-after = If you know nothing of this, you need not do anything: the address is not used.
mail-email-changed-subject = The email address of your account has changed
mail-email-changed =
    Good day { $name },

    your account at the Charter Observatory now has the address { $email }.

    If you did not want this, please tell your contact at the observatory at once. If only your password is in doubt, ask for
    a new one:
mail-email-changed-after = This letter goes to the old and to the new address.
mail-factor-changed-subject = The second factor of your account has changed
mail-factor-changed =
    Good day { $name },

    the second factor of your account at the Charter Observatory was set up, removed, or got new recovery codes.

    If it was not you, somebody knows your password: ask for a new one at once:
mail-factor-changed-after = Then please tell your contact at the observatory as well.
mail-code-used-subject = A recovery code of your account was used
mail-code-used =
    Good day { $name },

    somebody, probably you, has signed in to your account at the Charter Observatory with a recovery code. It works no more. If
    you have a new program, set it up here:
mail-code-used-after = If it was not you, choose a new password at once and tell your contact at the observatory.

## A forgotten password

forgot-title = Forgotten your password?
forgot-lead = Write the email address of your account. We send you a link with which you choose a new password.
forgot-no-server = This site cannot send email yet. The observatory sees your request; please ask your contact there for the link.
forgot-send = Send me a link
forgot-sent = Your request has been taken down
forgot-sent-text = If there is an account with this address, a letter with a link arrives within a few minutes. The link works for { $hours } hours. At most { $most } letters an hour are sent to one address; please look among unwanted mail too.
problem-not-an-email = Write one email address, such as name@town.example.

## Letters, for administrators

letters-title = Letters by email
letters-caption = The newest letters; those that could not be sent stand first
letters-by-server = Letters leave by a mail server. Those that fail are tried again for some days.
letters-by-folder = No mail server is set, so letters go into the folder { $folder } of the machine.
letters-of-demo = As this site holds sample data, you can read them here too.
letters-empty = No letter has been written yet
letters-text = Text
letters-not-shown = The text is not shown: the links in it would open another person’s account, and it is forgotten once the letter is sent.
letter-status-waiting = Waiting
letter-status-sent = Sent
letter-status-dead = Given up
column-subject = Subject
column-recipient = To
column-written = Written
column-attempts = Attempts
column-failure = Last failure
