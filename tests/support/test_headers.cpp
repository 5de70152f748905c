// Nothing but the headers that cmake/testing.cmake has compiled once for all tests.
