# Staff change the register by form.

act-withdrawal = Withdrawal
act-contestation = Validity disputed
act-annulment = Annulment
act-end = End of the commitment
