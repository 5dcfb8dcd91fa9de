"""Roles: the words beside a name, parted into office, organization and place."""
