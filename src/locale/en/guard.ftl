### What protects accounts and the site: sign-ins from new browsers, sessions that end, too many requests.

mail-new-sign-in-subject = A new sign-in to your account at the Charter Observatory
mail-new-sign-in =
    Good day { $name },

    somebody, probably you, has signed in to your account at the Charter Observatory from a browser that we did not know as
    yours.

    When: { $day }, { $time } (Brussels time). Browser: { $browser }. { $network }

    If it was you, you need not do anything. If it was not you, somebody knows your password: ask for a new one at once:
mail-new-sign-in-after = With the new password all other sessions end. Then please tell your contact at the observatory as well.
mail-network-seen = The network is one from which you have used your account in the last { -origin-days } days.
mail-network-new = The network is one from which you have not used your account in the last { -origin-days } days.
mail-network-unknown = We do not know from which network.

## A session that is about to end

idle-title = Your session
idle-soon = Your session ends in { $minutes } minutes. Do you want to stay signed in?
idle-over = Your session has ended. What you typed is still here: when you save it, we ask you to sign in, and show it again.
idle-stay = Stay signed in

## Too many requests

error-too-many-title = Please wait a moment
error-too-many-text = More was asked for from your network than we answer at once. Perhaps colleagues are using this site too. Please try again a little later.
too-many-again = Nothing that you typed is lost. Wait a moment, then send it once more with this button.
too-many-send = Send it again
