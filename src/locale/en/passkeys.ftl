### Passkeys, and what happens when the second factor is lost.

## On the page of the second factor

factor-steps = Set up, change or remove
factor-current-hint = Needed for each of the steps below.
factor-programs = Program for codes
factor-program-on = A program is set up. To change to another one, remove it first.
factor-program-off = A program on your phone or computer shows a new code every half minute.
codes-heading = Recovery codes
passkeys-heading = Passkeys
passkeys-text = A passkey is kept by your phone, your computer or a security key. You show it with a fingerprint, your face or a PIN, and it works on this site only.
passkeys-caption = Your passkeys; remove one whose device you no longer have
passkey-name = Name of the passkey
passkey-name-hint = So that you find it again in the list, such as ‘Phone’. Left empty, it is called after this browser. { -passkey-name-max } characters or fewer.
passkey-added = Added
passkey-not-used = Not yet
passkey-add = Add a passkey
passkey-remove = Remove
passkey-make-title = Make the passkey
passkey-make-text = Your browser asks you next where the passkey shall be kept. You have { -step-minutes } minutes.
passkey-make = Make the passkey now
saved-factor-program = The program is set up
saved-factor-passkey = The passkey is added

## Signing in

passkey-or-code = Show your passkey, or type a code.
passkey-sign-in = With a passkey
passkey-use = Use a passkey
code-sign-in = With a code

## What can go wrong

passkey-without = A passkey needs JavaScript and a browser that knows passkeys. Without them, use a code instead.
passkey-not-done = No passkey was shown. Perhaps you stopped, or it took too long. You can try again, or use a code.
passkey-wrong-address = Passkeys work only at the address { $address }. Please open the site there and begin again.
passkey-known-already = This device already holds a passkey of your account.
problem-passkey-needs-name = This site is reached by a number instead of a name, so passkeys do not work here. They need a name, such as localhost. Set up a program for codes instead.
problem-passkey-name-too-long = Shorten the name to { -passkey-name-max } characters or fewer.
problem-passkey-late = More than { -step-minutes } minutes have passed, or the answer was sent twice. Please type your password and add the passkey again.
problem-passkey-refused = The passkey did not fit what was asked here. Please try again, or use a code.
problem-passkey-taken = This passkey belongs to an account already. Make a new one.
problem-passkey-copied = This passkey was used less often than we have counted, as a copy of it would be. So it was not taken. Use a code or another passkey, then remove this one and add it again.

## The factor is lost

factor-lost-title = Nothing of this at hand?
factor-lost-text = If you have lost your program, your passkeys and your recovery codes, tell the observatory. Two administrators have to agree before your second factor is removed. Expect to be asked who you are.
factor-lost-say = Tell the observatory
factor-lost-said = The observatory sees that you have lost your second factor
factor-lost-said-text = We have also sent a letter about it to your email address. When two administrators agree, you get another letter and can sign in with your password.

resets-title = Lost second factors
resets-lead = Removing somebody’s second factor takes two administrators: one asks, another confirms within { -reset-days } days. Make sure first that you speak to the person, for example by calling a number that you know already.
resets-alone = There is only one administrator who can sign in, so nobody can confirm. A second one is needed, or the operator uses this command:
resets-empty = Nobody waits for a reset
resets-caption = { $cat ->
    [one] { $n } open request
   *[other] { $n } open requests
}
resets-person = Whose second factor
resets-asked-by = Asked for by
resets-by-person = The person, after giving the right password
resets-reason = Reason
resets-until = Until
resets-ask-title = Ask for a reset
resets-email = Email address of the account
resets-reason-hint = What happened, and how you made sure who asks. It stays in the audit. { $max } characters or fewer.
resets-ask = Ask for the reset
resets-ask-too = Ask for it too
resets-confirm = Confirm the reset
resets-take-back = Take the request back
resets-refuse = Refuse
saved-reset-asked = The reset is asked for; another administrator has to confirm it
saved-reset-confirmed = The second factor is removed, and the person has been told
saved-reset-refused = The request is refused; nothing has changed
problem-reset-unknown = There is no account with this address.
problem-reset-no-factor = This person has no second factor.
problem-reset-no-reason = Write the reason.
problem-reset-reason-too-long = Shorten the reason to { $max } characters or fewer.
problem-reset-own = This is about your own second factor: others have to decide.
problem-reset-asked-already = A reset for this person is asked for already.
problem-reset-asked-by-same = You have asked for it: another administrator has to confirm.
problem-reset-not-asked = No administrator has asked for it yet.

## Letters

mail-factor-reset-asked-subject = Somebody asks to remove your second factor
mail-factor-reset-asked =
    Good day { $name },

    the observatory was asked to remove the second factor of your account at the Charter Observatory, because it is said to be
    lost. Nothing has changed yet: two administrators have to agree.

    If you did not ask for this, somebody may know your password. Choose a new one at once:
mail-factor-reset-asked-after = Then please tell your contact at the observatory, so that nobody agrees.
mail-factor-reset-subject = Your second factor was removed
mail-factor-reset =
    Good day { $name },

    two administrators have removed the second factor of your account at the Charter Observatory. Your recovery codes no longer
    work, and all sessions have ended. Sign in with your password and set up a new second factor here:
mail-factor-reset-after = If you did not ask for this, tell your contact at the observatory at once.
