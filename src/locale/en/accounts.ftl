### A person’s own account

account-title = Your account
account-roles = What you may do
role-editor = write the reports of { $name }
role-approver = certify what goes out in the name of { $name }
role-coordinator = coordinate { $name }
role-reviewer = review reports
role-administrator = run the observatory
role-auditor = look at what the staff of the observatory see
account-sessions = Where you are signed in
account-sessions-caption = Your sessions; one that you do not know should be ended, and the password changed
account-browser = Browser
account-session-started = Signed in
account-session-seen = Last used
account-session-this = This one
account-session-end = End
account-sessions-end = End all others
account-password = Password
account-current = Current password
account-password-set = Save the new password
account-email = Email address
account-email-new = New email address
account-email-hint = We send a link there. The address changes when you follow it; both addresses are told.
account-email-send = Send the link
account-language = Language of letters
account-language-legend = In which language shall we write to you?
account-language-save = Save the language
new-email-title = A new email address
new-email-lead = From now on your account shall have the address { $email }.
new-email-confirm = Change the address
saved-account-password = The new password is saved, and all other sessions have ended
saved-account-email = A link is on its way to the new address
saved-account-email-changed = The address is changed
saved-account-language = The language of letters is saved
saved-account-session = The session has ended
problem-current-wrong = This is not your current password. Please try again.

## The second factor

factor-title = Second factor
factor-lead = Besides the password, signing in then takes a code of a program, or a passkey. You may have both.
factor-why = Whoever learns your password cannot sign in without it. Any program for such codes will do; it needs no network and learns nothing about what you do here.
factor-required = Who works for the observatory signs in with two factors. Please set up the second one now; then you can go on.
factor-begin = Set up a program
factor-program = Tell the program
factor-picture = Let the program read this picture:
factor-picture-name = A picture that an authenticator program reads
factor-secret = Or type this secret into it:
factor-code-hint = The six digits that the program shows now.
factor-confirm = Turn the program on
factor-codes-new = Make new recovery codes
factor-remove = Remove the program
factor-codes-left = { $cat ->
    [one] The second factor is on. { $n } recovery code is left.
   *[other] The second factor is on. { $n } recovery codes are left.
}
codes-title = The second factor is on: keep these recovery codes
codes-text = If you lose your program or your passkeys, each of these codes lets you in once in their place. Print them or write them down now: in { -step-minutes } minutes they are shown no more. Older ones no longer work.
code-title = One more step
code-lead = Type the code that your program shows.
code-hint = Six digits; or one of your recovery codes, if you have lost the program.
field-code = Code
problem-code-wrong = This code is wrong or has been used before. Wait until the program shows the next one, and check the clock of your device.
problem-code-late = More than { -step-minutes } minutes have passed since the password, or none was given. Please begin again.
account-has-factor = The second factor is on.
account-no-factor = The second factor is off.
account-factor-link = Open the page of the second factor
