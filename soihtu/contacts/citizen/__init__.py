"""The resident's pages of a notification: one thing at a time, nothing lost, one receipt for one notification.

`kinds` says which forms there are, `stories` whose words a page uses, `forms` what is asked, `steps` in which
order, `telling` turns the answers into a `Notification`, `answers` shows them for checking; `pages`, `sending` and
`receipts` are the pages themselves.
"""
