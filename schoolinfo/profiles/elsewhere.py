"""Pages of the state that this site leads to."""

DASHBOARD = "https://www.caschooldashboard.org/"
DEPARTMENT = "https://www.cde.ca.gov/"
DIRECTORY = f"{DEPARTMENT}schooldirectory/"
CUT_POINTS = f"{DEPARTMENT}ta/ac/cm/fivebyfivecolortables.asp"
