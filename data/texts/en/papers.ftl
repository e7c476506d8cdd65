### What goes out: export, print, and the papers that are out.

papers-menu = Export / Print
papers-whom = For whom
papers-everyone = Everyone
papers-contacts = With how people are reached (people, call sheets)
papers-downloaded = Downloaded: { $name }
papers-written = Written to { $path }
papers-open = Open
papers-shipped = Print with the template that ships
papers-out = Papers that are out
papers-difference = Changed since: difference PDF
papers-holds = still holds
papers-since = Changed since your paper of { $time }
