package vn.tongket.access;

import vn.tongket.access.role.Role;

/** An account just made, with its password in clear: to be shown once and kept nowhere. */
public record NewAccount(String username, String password, String displayName, Role role) {}
