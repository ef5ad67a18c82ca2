"""What the publisher marks about a row, kept as one small number."""

from enum import IntFlag


class Flag(IntFlag):
    """Each name, lower-cased, is the field of the layouts that it is read from."""

    SMALL_POPULATION = 1  # fewer than 150 students: the state read its three-column table
    DATA_ERROR = 2  # the level is an override by the state; no grid gives it
    NOT_CERTIFIED = 4  # not certified in time; the state assigned the level
    PRIOR_NOT_CERTIFIED = 8
    BORROWED = 16  # results of another school stand in for grades without a test (pairshare_method)
    NO_TEST = 32
    CURRENT_SIZE_MET = 64
    PRIOR_SIZE_MET = 128
    ACCOUNTABILITY_MET = 256
    CHARTER = 512
    DASS = 1024  # alternative school
    COUNTY_OFFICE = 2048


OVERRIDDEN = Flag.DATA_ERROR | Flag.NOT_CERTIFIED | Flag.PRIOR_NOT_CERTIFIED
