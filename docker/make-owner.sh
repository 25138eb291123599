#!/bin/sh
# Runs once, when the database is made: the owner of the schema is no superuser.
set -eu
password=$(cat /run/secrets/database_password)
psql --username postgres --set ON_ERROR_STOP=1 --set password="$password" <<'SQL'
CREATE ROLE concord_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE concord OWNER concord_owner;
SQL
