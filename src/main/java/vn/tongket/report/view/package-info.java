/** The views {@code report} publishes; the classes are generated from the database. */
@NamedInterface("view")
package vn.tongket.report.view;

import org.springframework.modulith.NamedInterface;
