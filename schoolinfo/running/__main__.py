import os
import sys

from schoolinfo.running.supervisor import main

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
sys.exit(main(sys.argv[1:]))
