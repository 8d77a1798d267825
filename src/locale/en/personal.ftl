### What is kept about a person: as a file, and how it is erased.

account-data = Your data
account-data-text = You can have everything that this site keeps about you as one file, and you can erase your account.
account-data-download = Download your data (JSON)

## Erasing an account

erase-title = Erase your account
erase-lead = Everything that names you here is deleted at once. There is no way back.
erase-goes = What is deleted
erase-goes-account = Your name, your email address, your password and everything that you may do
erase-goes-doors = Your second factor, your passkeys, your sessions, and the browsers that we know as yours
erase-goes-letters = Your choices about letters, what waits for you, and every letter to you that is in our outbox
erase-goes-contacts = Your entries among the contacts of authorities, and the address in invitations to you
erase-goes-claims = Your requests to speak for an authority, and your address in messages to the observatory
erase-stays = What stays
erase-stays-reports = The reports that you have written or certified, with their comments: they are official acts of the authority
erase-stays-audit = The record of what was done. It names you by the number of your account only, as “person” and that number
erase-stays-network = For { -origin-days } days, from which addresses of the network your account was used, as somebody else may have used it
erase-alone = Nobody else does this
erase-alone-text = You can erase your account all the same. Better, hand it over to somebody before; the national coordinator can also let somebody else in later.
erase-do-title = Erase it now
erase-agree-legend = Do you want this?
erase-agree = Yes, erase my account. I know that nobody can bring it back.
erase-do = Erase my account
problem-erase-not-agreed = Tick the box if you want to erase your account.
erased-title = Your account is erased
erased-lead = You are signed out. A letter to your old email address says that it is done; then nothing of that address is left here.
erased-text = What stays, and why, is told here:
mail-account-erased-subject = Your account at the Charter Observatory is erased
mail-account-erased =
    Good day { $name },

    your account at the Charter Observatory has been erased, by yourself or by an administrator whom you have asked. Your name,
    this address and everything with which you signed in are deleted. The reports of your authority stay, and the record of what
    was done names you by a number only.

    What stays, and why, is told here:
mail-account-erased-after = If you did not want this, please tell your contact at the observatory at once. This is our last letter to you, and we keep no copy of it.

## For staff

action-account-erased = The account was erased
account-state-erased = Erased
account-step-erase = Erase the account at its owner’s request: name, address and everything else of theirs is deleted, and nobody can bring it back
