### Import a programme.

import-title = Import a programme
